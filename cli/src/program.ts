import { Command, type Option } from 'commander'
import { localeChoices } from '../../language/src/speech/index.ts'
import { nearest } from '../../language/src/syntax/nearest.ts'
import { parseDate } from '../../language/src/text/civil.ts'
import type { Context } from './context.ts'
import { Failure, type Tell } from './failure.ts'
import type { MessageKey } from './messages.ts'

/** What commander calls the parts of a help page. */
const titles: Readonly<Record<string, MessageKey>> = {
  'Usage:': 'titleUsage',
  'Options:': 'titleOptions',
  'Arguments:': 'titleArguments',
  'Commands:': 'titleCommands',
}

/** Commander, with its complaints and its help in the user's language. */
export class Program extends Command {
  private readonly context: Context

  constructor(name: string, context: Context) {
    super(name)
    this.context = context
    const { io, say } = context
    this.exitOverride()
    this.helpOption('-h, --help', say('optionHelp'))
    this.configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
      getOutHasColors: () => context.paint(io.stdout).isColorSupported,
      getErrHasColors: () => context.paint(io.stderr).isColorSupported,
    })
    this.configureHelp({
      styleTitle: (title) => {
        const key = titles[title]
        return context.paint(io.stdout).bold(key === undefined ? title : say(key))
      },
      subcommandTerm: (command) => command.name(),
    })
  }

  override createCommand(name: string): Program {
    return new Program(name, this.context)
  }

  /** Adds what every command has, and its examples. */
  common(usage: MessageKey & `usage${string}`, examples: MessageKey & `${string}Examples`): this {
    const { say } = this.context
    return this.usage(say(usage)).description(this.summary()).outputOptions().closing(examples)
  }

  /** The options on how things are said. Their values are looked up before anything else is understood. */
  outputOptions(): this {
    const { say } = this.context
    return this.option(
      `--locale <${localeChoices.join('|')}>`,
      say('optionLocale'),
      choice('--locale', localeChoices, this),
    )
      .option('--color', say('optionColor'))
      .option('--no-color', say('optionNoColor'))
  }

  /** Ends the help with examples, and perhaps a note. */
  closing(examples: MessageKey & `${string}Examples`, note?: 'exitCodes'): this {
    const { say, io, paint } = this.context
    const title = paint(io.stdout).bold(say('headingExamples'))
    return this.addHelpText(
      'after',
      `\n${title}\n${say(examples)}${note === undefined ? '' : `\n\n${say(note)}`}`,
    )
  }

  /** The command as it is typed. */
  get typed(): string {
    return this.parent === null ? this.name() : `${this.parent.name()} ${this.name()}`
  }

  complain(tell: Tell, hint?: Tell): never {
    throw new Failure(tell, hint ?? ((say) => say('seeHelp', { command: this.typed })))
  }

  // What commander calls when it does not understand; its own versions speak English.

  unknownCommand(): never {
    const command = this.args[0] ?? ''
    this.unknown(
      (say) => say('unknownCommand', { command }),
      command,
      this.commands.map((other) => other.name()),
    )
  }

  unknownOption(option: string): never {
    const known = this.options.filter((other) => !other.hidden).map((other) => other.long ?? '')
    this.unknown((say) => say('unknownOption', { option }), option, known)
  }

  optionMissingArgument(option: Option): never {
    this.complain((say) => say('optionValue', { option: option.long ?? option.flags }))
  }

  missingArgument(name: string): never {
    this.complain((say) => say('missingArgument', { name }))
  }

  _excessArguments(received: readonly string[]): void {
    const surplus = received.slice(this.registeredArguments.length)
    this.complain((say) => say('tooMany', { surplus }))
  }

  private unknown(tell: Tell, word: string, known: readonly string[]): never {
    const words = nearest(word, known)
    this.complain(tell, words.length > 0 ? (say) => say('didYouMean', { words }) : undefined)
  }
}

/** Reads the value of an option that has to be one of some words. */
export function choice<T extends string>(
  option: string,
  choices: readonly T[],
  program: Program,
): (value: string) => T {
  return (value) =>
    choices.find((known) => known === value) ??
    program.complain((say) => say('optionChoice', { option, value, choices }))
}

/** Reads the value of an option that has to be a whole number from 0 on. */
export function count(option: string, program: Program): (value: string) => number {
  return (value) =>
    /^\d{1,9}$/.test(value) ? Number(value) : program.complain((say) => say('optionCount', { option, value }))
}

/** Reads the value of an option that has to be a date, `YYYY-MM-DD`. */
export function date(option: string, program: Program): (value: string) => string {
  return (value) =>
    parseDate(value) === undefined ? program.complain((say) => say('optionDate', { option, value })) : value
}

/** An option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

export function createProgram(version: string, context: Context): Program {
  const { say } = context
  const program = new Program('zusage', context)
  return program
    .description(say('about'))
    .usage(say('usageRoot'))
    .enablePositionalOptions()
    .version(version, '-V, --version', say('optionVersion'))
    .helpCommand(false)
    .outputOptions()
    .closing('rootExamples', 'exitCodes')
}
