import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * On a slow line people write before the script of the page has come. React then gives a textarea its first text again
 * (react-dom, initTextarea) and takes the caret to the start: what was written is put back.
 */
export function useEarlyText(id: string) {
  const element = useRef<HTMLTextAreaElement>(null)
  const isWaking = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  const [early] = useState(() => (isWaking ? writtenIn(id) : undefined))
  useLayoutEffect(() => {
    if (!element.current || !early) return
    const { text, caret } = early
    if (element.current.value !== text) element.current.value = text
    if (caret) element.current.setSelectionRange(...caret)
  }, [early])
  return element
}

function writtenIn(id: string) {
  if (typeof document === 'undefined') return undefined
  const shown = document.getElementById(id)
  if (!(shown instanceof HTMLTextAreaElement)) return undefined
  const caret: [number, number] | undefined =
    shown === document.activeElement ? [shown.selectionStart, shown.selectionEnd] : undefined
  return caret || shown.value !== shown.defaultValue ? { text: shown.value, caret } : undefined
}
