/** The first element that one of the selectors finds, the selectors tried in turn: a lasting hook, then its fallbacks. */
export function firstOf(
  root: ParentNode,
  selectors: readonly string[],
  isWanted: (element: Element) => boolean = () => true,
): Element | undefined {
  for (const selector of selectors)
    for (const element of root.querySelectorAll(selector)) if (isWanted(element)) return element
  return undefined
}

/** All elements that the first fruitful selector finds. */
export function allOf(
  root: ParentNode,
  selectors: readonly string[],
  isWanted: (element: Element) => boolean,
): Element[] {
  for (const selector of selectors) {
    const found = [...root.querySelectorAll(selector)].filter(isWanted)
    if (found.length > 0) return found
  }
  return []
}
