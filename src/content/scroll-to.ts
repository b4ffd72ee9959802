/** Scrolls everything that scrolls around a range until the range stands in the middle of the window. */
export function scrollTo(range: Range): void {
  const document = range.startContainer.ownerDocument
  const view = document?.defaultView
  if (!document || !view) return
  const behavior = view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
  // Not scrollIntoView of the element: a plain-text mail is one element, many windows high.
  const { top: firstTop, height } = range.getBoundingClientRect()
  let top = firstTop
  for (let box = range.startContainer.parentElement; box !== null; box = box.parentElement) {
    if (!scrolls(box, view)) continue
    const frame = box === document.scrollingElement ? { top: 0, height: view.innerHeight } : box.getBoundingClientRect()
    const wanted = top + height / 2 - frame.top - frame.height / 2
    const room = box.scrollHeight - box.clientHeight - box.scrollTop
    const moved = Math.max(-box.scrollTop, Math.min(room, wanted))
    box.scrollBy({ top: moved, behavior })
    // A smooth scroll has not moved yet; the boxes around it see where the range will be.
    top -= moved
  }
}

function scrolls(box: Element, view: Window): boolean {
  if (box.scrollHeight <= box.clientHeight) return false
  return box === box.ownerDocument.scrollingElement || /auto|scroll|overlay/.test(view.getComputedStyle(box).overflowY)
}
