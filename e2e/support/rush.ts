import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { formOf, submit } from '../../bench/forms.js'

export type Draft = { meetingId: number; minutesId: number; cookie: string }
type Page = Awaited<ReturnType<typeof formOf>>

const BUSY = 'Máy chủ đang bận'
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
  readonly #repeatKey: (key: string) => string
  readonly #onProgress: (count: number) => void

  /** `repeatKey` says which key goes with a form that is sent once more; the portal's own pages keep it. */
  constructor(address: string, onProgress: (count: number) => void, repeatKey = (key: string) => key) {
    this.#address = address
    this.#onProgress = onProgress
    this.#repeatKey = repeatKey
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
      await this.#untilAnswered(() => this.#send(this.#again(form)))
    } catch (error) {
      if (!isFinal(error)) throw error
      this.refusals.push(`${step}:${minutesId} ${String(error)}`)
    }
  }

  #again(form: Page) {
    const key = form.fields.find(([name]) => name === 'submitKey')?.[1] ?? randomUUID()
    return filled(form, { submitKey: this.#repeatKey(key) })
  }

  async #send(form: Page) {
    try {
      await submit(form)
    } catch (error) {
      const said = String(error)
      if (said.startsWith(`Error: ${form.url}: `) && !said.includes(BUSY)) throw new Refused(said)
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
