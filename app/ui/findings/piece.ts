/** What the reader has marked of an element's text, or nothing. Marks that reach beyond it are cut off at its ends. */
export function markedIn(element: Element): string {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return '';
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(element)) return '';
  const whole = document.createRange();
  whole.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, whole) < 0)
    range.setStart(whole.startContainer, whole.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, whole) > 0)
    range.setEnd(whole.endContainer, whole.endOffset);
  return range.toString().trim();
}

/** Leaves only what is marked in a text area, when something is. */
export function keepMarked(area: HTMLTextAreaElement): void {
  const { value, selectionStart, selectionEnd } = area;
  if (selectionStart < selectionEnd) area.value = value.slice(selectionStart, selectionEnd);
}
