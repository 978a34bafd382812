/** The element of an id that is on every page of ours. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`there is no #${id} on this page`)
  return found
}

/** The elements that have a `data-` attribute, each with its number. */
export function numbered(name: string): readonly (readonly [HTMLElement, number])[] {
  const all = document.querySelectorAll<HTMLElement>(`[data-${name}]`)
  return [...all].map((one) => [one, Number(one.dataset[name])])
}
