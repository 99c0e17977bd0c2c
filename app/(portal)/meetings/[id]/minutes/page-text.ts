import { type Flat, namesIn } from '@/lib/meetings/draft'
import { applyDraft, givenDraftOf, placeRows, readDraftOf } from './form-draft'

/**
 * The text of the page. Rows for which the page has no fields are carried along until it is loaded again; a syllable
 * being put together by the keyboard is never touched.
 */
export function pageText(form: HTMLFormElement) {
  let carried: { all: Flat; page: Flat } | undefined
  let composing: { promise: Promise<void>; end: () => void } | undefined

  const begin = () => {
    let end = () => {}
    const promise = new Promise<void>((resolve) => {
      end = resolve
    })
    composing ??= { promise, end }
  }
  const end = () => {
    composing?.end()
    composing = undefined
  }
  form.addEventListener('compositionstart', begin)
  form.addEventListener('compositionend', end)

  return {
    given: () => givenDraftOf(form),
    read(): Flat {
      const now = readDraftOf(form)
      return carried ? { ...carried.all, ...changes(carried.page, now) } : now
    },
    /** The draft with its rows numbered as on the page. */
    placeRows: (draft: Flat) => placeRows(form, draft).draft,
    /** False when the page has to be loaded again to show all of it. */
    put(draft: Flat): boolean {
      const fitted = placeRows(form, draft)
      applyDraft(form, fitted.draft)
      carried = fitted.isWhole ? undefined : { all: fitted.draft, page: readDraftOf(form) }
      return fitted.isWhole
    },
    /** When no syllable is half written. */
    settled: async () => composing?.promise,
    stop() {
      form.removeEventListener('compositionstart', begin)
      form.removeEventListener('compositionend', end)
    },
  }
}
export type PageText = ReturnType<typeof pageText>

/** What was typed since: a field that was emptied counts, too. */
export const changes = (before: Flat, now: Flat): Flat =>
  Object.fromEntries(
    namesIn(before, now).flatMap((name) =>
      (now[name] ?? '') === (before[name] ?? '') ? [] : [[name, now[name] ?? '']],
    ),
  )
