import { isVisible, lookWithLayout } from './appearance.ts'
import { lookAtStyleAttribute } from './parsed-appearance.ts'
import { type BodyHints, type ReadBody, readBodyBy } from './read-body.ts'

/**
 * Reads the writer's own new words from the box of one mail, in a page or in a document that is only parsed: there
 * style attributes alone tell what is seen. Kept apart from the readers of pages, which carry no more than they need.
 */
export function readBody(root: Element, hints?: BodyHints): ReadBody {
  const view = root.ownerDocument.defaultView
  // jsdom has a window too, but never a client rect.
  const hasLayout = view !== null && isVisible(root)
  return readBodyBy(hasLayout ? lookWithLayout(view) : lookAtStyleAttribute, root, hints)
}
