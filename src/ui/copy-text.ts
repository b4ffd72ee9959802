/** Copies a text. Gives false where the browser refuses both ways. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyFromBox(text)
  }
}

/** The older way: a box that holds the text, selected for a moment. */
const copyFromBox = (text: string): boolean => {
  const focused = document.activeElement
  const box = document.createElement('textarea')
  box.className = 'off-screen'
  box.value = text
  document.body.append(box)
  box.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    box.remove()
    if (focused instanceof HTMLElement) focused.focus()
  }
}
