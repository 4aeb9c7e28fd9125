// Sums over a week that repeats: how much there is up to a moment, and when it is so much.
import { weekMinutes } from './week.ts'

/** What flows evenly within each of so many equal parts of a week, week by week. */
export class Weekly {
  /** In a week. */
  readonly all: number
  private readonly sums: Float64Array
  private readonly parts: number

  constructor(values: Float64Array) {
    this.parts = values.length
    this.sums = new Float64Array(values.length + 1)
    for (let part = 0; part < values.length; part++) this.sums[part + 1] = this.sums[part]! + values[part]!
    this.all = this.sums[values.length]!
  }

  /** So much up to a moment, in minutes from the first Monday 00:00; less than 0 before it. */
  until(minute: number): number {
    const week = Math.floor(minute / weekMinutes)
    const place = ((minute - week * weekMinutes) / weekMinutes) * this.parts
    const part = Math.min(this.parts - 1, Math.floor(place))
    const [before, after] = [this.sums[part]!, this.sums[part + 1]!]
    return week * this.all + before + (after - before) * (place - part)
  }

  /** So much up to the end of a part, counted on through the weeks. */
  upTo(part: number): number {
    const week = Math.floor(part / this.parts)
    return week * this.all + this.sums[part - week * this.parts + 1]!
  }

  /** The last moment up to which there is no more than so much. */
  momentOf(sum: number): number {
    const week = Math.floor(sum / this.all)
    const left = sum - week * this.all
    let [low, high] = [0, this.parts]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.sums[middle]! <= left) low = middle
      else high = middle
    }
    const width = this.sums[low + 1]! - this.sums[low]!
    const part = width > 0 ? Math.min(1, (left - this.sums[low]!) / width) : 1
    return week * weekMinutes + ((low + part) / this.parts) * weekMinutes
  }
}
