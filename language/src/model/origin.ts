/** A place in a source file. Offsets are in UTF-16 units from the start of the text; the end is exclusive. */
export interface Origin {
  /** Path of the file, relative to the project root, with `/`. */
  readonly file: string
  readonly start: number
  readonly end: number
}

/** What everything that stands in a source file has. */
export interface Placed {
  readonly origin: Origin
}

/** What everything that is declared with a name has. */
export interface Named extends Placed {
  /** The name by which it is referred to. */
  readonly id: string
  readonly nameOrigin: Origin
  /** The display title in quotes. */
  readonly title?: string
  /** The text of the documentation comment before it, without stars. */
  readonly documentation?: string
}
