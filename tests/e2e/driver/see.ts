import type { Surface, View } from './driver.ts'
import { until } from './wait.ts'

/** What a test looks for: by role and name, as a person would say it. */
export interface Wanted {
  readonly role: 'button' | 'checkbox' | 'link' | 'radio' | 'summary' | 'textbox'
  readonly name: string
  /** Selector of the part of the page in which it stands. */
  readonly within?: string
}

/** An element that was found, in the middle of the window. */
export interface Seen {
  readonly x: number
  readonly y: number
  readonly value: string | undefined
}

/** A window that knows whether what was last looked for was clicked. */
type Clickable = View & { isClicked?: boolean }

/** Carried into pages: finds the element and brings it into view. */
const look = (view: View, { role, name, within }: Wanted): Seen | undefined => {
  const selectors = {
    button: 'button, [role=button]',
    checkbox: 'input[type=checkbox]',
    link: 'a[href]',
    radio: 'input[type=radio]',
    summary: 'summary',
    textbox: 'textarea, input[type=text], [role=textbox]',
  }
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  const nameOf = (element: Element) =>
    tidy(element.getAttribute('aria-label')) ||
    tidy((element as HTMLInputElement).labels?.[0]?.textContent) ||
    tidy(element.textContent)
  const root = within === undefined ? view.document : view.document.querySelector(within)
  const candidates = [...(root?.querySelectorAll<HTMLElement>(selectors[role]) ?? [])].filter(candidate =>
    (candidate.closest('label') ?? candidate).checkVisibility(),
  )
  // a label may go on with a hint
  const element =
    candidates.find(candidate => nameOf(candidate) === name) ??
    candidates.find(candidate => nameOf(candidate).startsWith(name))
  if (element === undefined) return undefined
  // the input of a switch is out of sight; its label takes the click
  const target = element.closest('label') ?? element
  target.scrollIntoView({ block: 'center', behavior: 'instant' })
  const { x, y, width, height } = target.getBoundingClientRect()
  const place = { x: x + width / 2, y: y + height / 2 }
  const top = view.document.elementFromPoint(place.x, place.y)
  if (!target.contains(top)) return undefined
  const clickable: Clickable = view
  clickable.isClicked = false
  target.addEventListener(
    'click',
    () => {
      clickable.isClicked = true
    },
    { capture: true, once: true },
  )
  return { ...place, value: 'value' in element ? String(element.value) : undefined }
}

/** Waits until it is there. */
export const see = (surface: Surface, wanted: Wanted): Promise<Seen> =>
  until(`the ${wanted.role} “${wanted.name}”`, () => surface.run(look, wanted))

/** Clicks it as soon as it is there. A page that still grows can slip away under the mouse: then once more. */
export const click = async (surface: Surface, wanted: Wanted): Promise<void> => {
  await until(`a click on the ${wanted.role} “${wanted.name}”`, async () => {
    const { x, y } = await see(surface, wanted)
    await surface.clickAt({ x, y })
    // a page that is gone was clicked away
    return surface.run(view => (view as Clickable).isClicked === true).catch(() => true)
  })
}

/** Writes a text into a box, in place of what was there. */
export const write = async (surface: Surface, wanted: Wanted, text: string): Promise<void> => {
  await click(surface, wanted)
  await surface.run((view, words: string) => {
    const box = view.document.activeElement as HTMLTextAreaElement
    box.value = words
    box.dispatchEvent(new view.Event('input', { bubbles: true }))
  }, text)
}
