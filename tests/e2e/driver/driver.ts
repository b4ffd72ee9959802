import type { Browser as Api } from 'webextension-polyfill'

/** The window in which a job runs, with all that stands in it. */
export type View = Window & typeof globalThis

/** A function that is carried into a page as text: it uses nothing but what it is given. */
export type Job<Argument, Result> = (view: View, argument: Argument) => Result | Promise<Result>

/** A place in a window, in CSS pixels. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** A key, or Control and a key. */
export type Key = 'Tab' | 'Enter' | 'Escape' | 'End' | 'Control+z' | 'Control+a'

/** Anything of a browser that shows a document: a tab, or the popup. */
export interface Surface {
  /** Runs a job in the page's own world. */
  run<Result, Argument = undefined>(job: Job<Argument, Result>, argument?: Argument): Promise<Result>
  /** A click of the mouse, as from a hand. */
  clickAt(place: Place): Promise<void>
  /** A key of the keyboard, as from a hand. */
  press(key: Key): Promise<void>
  close(): Promise<void>
}

/** A page of a mail site, answered from memory. */
export interface Served {
  readonly url: string
  readonly html: string
}

/**
 * The page as it is answered, with an empty icon: a browser that asks for one as the tab closes asks past those who answer, and that would
 * count as leaving the machine.
 */
export const answered = ({ html }: Served): string =>
  html.replace(/<head[^>]*>/i, head => `${head}<link rel="icon" href="data:,">`)

/** A tab with a page of a mail site. */
export interface Tab extends Surface {
  /** The number under which the extension knows the tab. */
  readonly id: number
  /** Loads this page, whatever was there before. */
  load(page: Served): Promise<void>
  /** Brings the tab to the front. */
  activate(): Promise<void>
  /** Errors that were reported in the page, its own as well as those of scripts that run over it. */
  errors(): readonly string[]
}

/** The text and the title of the toolbar button over a tab. */
export interface Badge {
  readonly text: string
  readonly title: string
}

/** One browser with the extension in it. The same tests run with any of them. */
export interface Driver {
  readonly name: 'Chromium' | 'Firefox'
  openTab(page: Served): Promise<Tab>
  /** Opens a page of the extension in a tab, `src/options/index.html` say. */
  openOwnPage(path: string): Promise<Surface>
  /** The addresses of all pages of the extension that are open. */
  ownPages(): Promise<readonly string[]>
  /** Presses the toolbar button over a tab; gives the real popup. */
  openPopup(tab: Tab): Promise<Surface>
  /** Runs a job in a page of the extension, with its API. */
  inExtension<Result, Argument = undefined>(
    job: (api: Api, argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>
  badge(tab: Tab): Promise<Badge>
  /** What was copied last. */
  clipboard(tab: Tab): Promise<string>
  /** Stops the background, as a browser does after some idle time. */
  stopBackground(): Promise<void>
  reloadExtension(): Promise<void>
  /** Takes the permission to read mail pages away, as the reader can. */
  withdrawAccess(): Promise<void>
  /** Gives it back. */
  grantAccess(): Promise<void>
  /** Errors that the browser has noted for the extension, wherever they happened. */
  extensionErrors(): Promise<readonly string[]>
  /** The hosts that anything in this browser has tried to reach. */
  reachedFor(): readonly string[]
  close(): Promise<void>
}

/** A job with its argument as an expression. */
export const expressionOf = (job: unknown, target: string, argument: unknown): string =>
  `(${String(job)})(${target}, ${argument === undefined ? 'undefined' : JSON.stringify(argument)})`
