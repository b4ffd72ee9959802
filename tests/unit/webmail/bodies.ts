/** A body in the page, laid out. */
export function show(html: string): Element {
  const root = document.createElement('div')
  root.innerHTML = html
  document.body.append(root)
  return root
}

/** The same body in a document that is only parsed. */
export const parse = (html: string): Element =>
  new DOMParser()
    .parseFromString(`<meta charset="utf-8"><body><div id="root">${html}</div>`, 'text/html')
    .querySelector('#root')!
