import { must } from './http.js'

/** @type {Record<string, string>} */
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }
/** @param {string} text */
const plain = (text) => text.replace(/&(#x27|#39|amp|lt|gt|quot);/g, (_, name) => entities[name] ?? '')

/** @param {string} tag @param {string} name */
function attribute(tag, name) {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag)
  return found ? plain(found[1] ?? '') : undefined
}

/** @param {string} tag @returns {[string, string] | undefined} name and value of an input that would be sent */
function inputOf(tag) {
  const name = attribute(tag, 'name')
  const type = attribute(tag, 'type')
  const isTicked = attribute(tag, 'checked') !== undefined
  if (!name || type === 'submit' || ((type === 'radio' || type === 'checkbox') && !isTicked)) return undefined
  return [name, attribute(tag, 'value') ?? (type === 'checkbox' ? 'on' : '')]
}

/** What a browser without JavaScript would send for one form. @param {string} form @returns {[string, string][]} */
function fieldsOf(form) {
  const inputs = (form.match(/<input\b[^>]*>/g) ?? []).flatMap((tag) => {
    const field = inputOf(tag)
    return field ? [field] : []
  })
  const areas = [...form.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g)].map(
    ([, tag = '', text = '']) =>
      /** @type {[string, string]} */ ([attribute(tag, 'name') ?? '', plain(text)]),
  )
  const selects = [...form.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)].map(
    ([, tag = '', options = '']) => {
      const chosen = /<option\b[^>]*\sselected[^>]*>/.exec(options) ?? /<option\b[^>]*>/.exec(options)
      const value = chosen ? (attribute(chosen[0], 'value') ?? '') : ''
      return /** @type {[string, string]} */ ([attribute(tag, 'name') ?? '', value])
    },
  )
  return [...inputs, ...areas, ...selects].filter(([name]) => name !== '')
}

/** What its lists offer. @param {string} form @returns {[string, string][]} */
const optionsOf = (form) =>
  [...form.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)].flatMap(([, tag = '', options = '']) =>
    (options.match(/<option\b[^>]*>/g) ?? []).map(
      (option) =>
        /** @type {[string, string]} */ ([attribute(tag, 'name') ?? '', attribute(option, 'value') ?? '']),
    ),
  )

/** The words of a page, to see what it says instead. @param {string} text */
const wordsOf = (text) =>
  text
    .replace(/^[\s\S]*?<main/, '<main')
    .replace(/<script[\s\S]*?<\/script>|<[^>]+>|\s+/g, ' ')
    .replace(/ +/g, ' ')
    .slice(0, 600)

/**
 * The form of a page whose button begins with `button`.
 * @param {string} url @param {string} cookie @param {string} button
 */
export async function formOf(url, cookie, button) {
  const { text } = await must(url, { cookie })
  const forms = text.match(/<form\b[\s\S]*?<\/form>/g) ?? []
  const form = forms.find((each) => each.includes(`>${button}`))
  if (!form) throw new Error(`${url}: no form with the button "${button}" on: ${wordsOf(text)}`)
  const action = attribute(/<form\b[^>]*>/.exec(form)?.[0] ?? '', 'action')
  return {
    url: action ? new URL(action, url).href : url,
    cookie,
    fields: fieldsOf(form),
    options: optionsOf(form),
  }
}

/** @param {{ fields: [string, string][] }} form @param {Record<string, string>} values */
export const filled = (form, values) => ({
  ...form,
  fields: [...form.fields.filter(([name]) => !(name in values)), ...Object.entries(values)],
})

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Sends a form as a browser without JavaScript does.
 * @param {{ url: string, cookie: string, fields: [string, string][], workbook?: Buffer }} form the workbook for its field "file"
 */
export async function submit({ url, cookie, fields, workbook }) {
  const boundary = `----bench${Math.random().toString(36).slice(2)}`
  const head = (/** @type {string} */ name, more = '') =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`
  const file = workbook && [head('file', `; filename="a.xlsx"\r\nContent-Type: ${EXCEL}`), workbook, '\r\n']
  const parts = [
    ...fields.map(([name, value]) => `${head(name)}${value}\r\n`),
    ...(file ?? []),
    `--${boundary}--\r\n`,
  ]
  const headers = {
    'content-type': `multipart/form-data; boundary=${boundary}`,
    origin: new URL(url).origin,
    accept: 'text/html',
  }
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)))
  const answer = await must(url, { method: 'POST', cookie, headers, body }, [200, 303])
  // A form that brings files leaves its page: refused, it leads back to it.
  const isRefused = answer.headers.location?.includes('?kept=')
  if (isRefused) throw new Error(`${url}: refused, see ${answer.headers.location}`)
  if (answer.status === 303) return answer
  const [, said = 'no message'] = /role="alert"[^>]*>([\s\S]*?)<\/div>/.exec(answer.text) ?? []
  throw new Error(`${url}: ${said.replace(/<[^>]*>/g, ' ')}`)
}
