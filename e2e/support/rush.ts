import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { formOf, submit } from '../../bench/forms.js'

export type Draft = { meetingId: number; minutesId: number; cookie: string }
type Page = Awaited<ReturnType<typeof formOf>>

/** The portal asks to press again, or the form is gone from its page because the step was taken after all. */
const AGAIN = /Máy chủ đang bận|no message/
const filled = (form: Page, values: Record<string, string>): Page => ({
  ...form,
  fields: [...form.fields.filter(([name]) => !(name in values)), ...Object.entries(values)],
})
const isFinal = (error: unknown) => error instanceof Refused
/** The server's own "no": repeating the form would not help. */
class Refused extends Error {}

/** Secretaries who complete and send at the same time, and press again until the server has answered. */
export class Rush {
  /** What the server said is done: "complete:12". */
  readonly acknowledged: string[] = []
  readonly refusals: string[] = []
  retries = 0
  readonly #address: string
  readonly #keepsKey: boolean
  readonly #onProgress: (count: number) => void

  /** A form pressed once more goes under the key it had, as the portal's pages send it, or under a new one. */
  constructor(address: string, onProgress: (count: number) => void = () => {}, keepsKey = true) {
    this.#address = address
    this.#onProgress = onProgress
    this.#keepsKey = keepsKey
  }

  run(drafts: Draft[]) {
    return Promise.all(
      drafts.map(async (draft) => {
        await this.#press('complete', draft, `/meetings/${draft.meetingId}/complete`, 'Hoàn tất biên bản')
        await this.#press('send', draft, `/meetings/${draft.meetingId}`, 'Gửi ')
      }),
    )
  }

  /** Opens the page, presses the button, and presses it once more although it worked: an impatient hand. */
  async #press(step: string, { minutesId, cookie }: Draft, path: string, button: string) {
    const page = await this.#untilAnswered(() => formOf(this.#address + path, cookie, button))
    const form = filled(page, step === 'complete' ? { secret: 'no' } : {})
    try {
      await this.#untilAnswered(() => this.#send(form))
      this.#onProgress(this.acknowledged.push(`${step}:${minutesId}`))
      if (this.#keepsKey) await this.#untilAnswered(() => this.#send(form))
      else await this.#send(filled(form, { submitKey: randomUUID() }))
    } catch (error) {
      if (this.#keepsKey && !isFinal(error)) throw error
      this.refusals.push(`${step}:${minutesId} ${String(error)}`)
    }
  }

  async #send(form: Page) {
    try {
      await submit(form)
    } catch (error) {
      const said = String(error)
      if (said.startsWith(`Error: ${form.url}: `) && !AGAIN.test(said)) throw new Refused(said)
      throw error
    }
  }

  /** A lost connection, a server that is starting, a busy one: the same once more. */
  async #untilAnswered<Result>(work: () => Promise<Result>): Promise<Result> {
    for (;;)
      try {
        return await work()
      } catch (error) {
        if (isFinal(error)) throw error
        this.retries++
        await pause(200)
      }
  }
}
