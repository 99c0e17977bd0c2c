import { type RefObject, useEffect } from 'react'
import { LEAVING, type Leaving } from '@/app/device/leaving'
import type { Autosave } from './autosave'

/** Moments at which what was typed must be safe: leaving the tab, network back, signing out, another form sent. */
export function usePageEvents(
  autosave: RefObject<Autosave | undefined>,
  form: RefObject<HTMLFormElement | null>,
) {
  useEffect(() => {
    const isDirty = () => autosave.current?.isDirty() ?? false
    const leave = () => {
      autosave.current?.keepNow()
      if (document.visibilityState === 'hidden' && isDirty()) autosave.current?.save()
    }
    const retry = () => {
      if (isDirty()) autosave.current?.saveAgain()
    }
    const back = () => (document.visibilityState === 'visible' ? retry() : leave())
    const signOut = ({ detail }: CustomEvent<Leaving>) => {
      if (isDirty()) detail.push(autosave.current?.save())
    }
    const held = (event: SubmitEvent) => {
      const other = event.target
      if (!(other instanceof HTMLFormElement) || other === form.current || !isDirty()) return
      // Signing out asks by itself, and may go on with the text kept on the device.
      if (other.closest('[data-sign-out]')) return
      event.preventDefault()
      event.stopPropagation()
      const { submitter } = event
      autosave.current?.save().then((isSaved) => {
        if (isSaved) other.requestSubmit(submitter)
      })
    }
    window.addEventListener('online', retry)
    window.addEventListener('focus', retry)
    window.addEventListener('pagehide', leave)
    window.addEventListener(LEAVING, signOut)
    document.addEventListener('visibilitychange', back)
    document.addEventListener('submit', held, true)
    return () => {
      window.removeEventListener('online', retry)
      window.removeEventListener('focus', retry)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener(LEAVING, signOut)
      document.removeEventListener('visibilitychange', back)
      document.removeEventListener('submit', held, true)
    }
  }, [autosave, form])
}
