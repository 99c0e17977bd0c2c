import { type RefObject, useEffect } from 'react'
import type { Autosave } from './autosave'

/** Moments at which what was typed must be safe: leaving the tab, network back, another form sent (sign-out). */
export function usePageEvents(
  autosave: RefObject<Autosave | undefined>,
  form: RefObject<HTMLFormElement | null>,
) {
  useEffect(() => {
    const leave = () => {
      autosave.current?.keepNow()
      if (document.visibilityState === 'hidden' && autosave.current?.isDirty()) autosave.current.save()
    }
    const retry = () => {
      if (autosave.current?.isDirty()) autosave.current.save()
    }
    const back = () => (document.visibilityState === 'visible' ? retry() : leave())
    const held = (event: SubmitEvent) => {
      const other = event.target
      if (!(other instanceof HTMLFormElement) || other === form.current || !autosave.current?.isDirty())
        return
      event.preventDefault()
      event.stopPropagation()
      const { submitter } = event
      autosave.current.save().then((isSaved) => {
        if (isSaved) other.requestSubmit(submitter)
      })
    }
    window.addEventListener('online', retry)
    window.addEventListener('focus', retry)
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', back)
    document.addEventListener('submit', held, true)
    return () => {
      window.removeEventListener('online', retry)
      window.removeEventListener('focus', retry)
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', back)
      document.removeEventListener('submit', held, true)
    }
  }, [autosave, form])
}
