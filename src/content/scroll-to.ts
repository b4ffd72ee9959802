/** Scrolls until a range stands in the middle of what is seen; at once, so that nobody has to watch a long mail pass by. */
export function scrollTo(range: Range): void {
  const element = range.startContainer.parentElement
  const view = element?.ownerDocument.defaultView
  if (!element || !view) return
  element.scrollIntoView({ block: 'center' })
  // A plain-text mail is one element, many windows high: its middle is not where the words are.
  for (let box: Element | null = element; box !== null; box = box.parentElement) {
    const middle = view.innerHeight / 2
    const { top, bottom } = range.getBoundingClientRect()
    if (top < middle && bottom > middle) return
    box.scrollBy(0, (top + bottom) / 2 - middle)
  }
}
