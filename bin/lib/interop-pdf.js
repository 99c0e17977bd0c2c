/** @typedef {import('./interop.js').Check} Check */

/** Every text in the data of a paper. @param {unknown} data @returns {string[]} */
const textsIn = (data) =>
  typeof data === 'string'
    ? [data]
    : data && typeof data === 'object'
      ? Object.values(data).flatMap(textsIn)
      : []

/** @param {string} text */
const wordsOf = (text) =>
  text
    .toLocaleLowerCase('vi')
    .split(/[^\p{L}\p{M}\d]+/u)
    .filter(Boolean)

/**
 * Words with Vietnamese letters stand whole and composed in what another program reads out of the file. Words of
 * ASCII only may be names of kinds in the data. @param {string} read @param {unknown} data
 */
function wordProblem(read, data) {
  if (read !== read.normalize('NFC')) return 'chữ lấy ra chưa ở dạng NFC'
  if (read.includes('\uFFFD')) return 'có chữ không đọc được'
  const found = new Set(wordsOf(read))
  const wanted = new Set(textsIn(data).flatMap(wordsOf))
  const lost = [...wanted].filter((word) => /[^\p{ASCII}]/u.test(word) && !found.has(word))
  return lost.length > 0 ? `thiếu ${lost.length} từ: ${lost.slice(0, 8).join(', ')}` : undefined
}

/** @type {Check[]} */
export const pdfChecks = [
  {
    program: 'pdffonts',
    what: 'mọi phông chữ đều nhúng',
    check: (file, run) => {
      const rows = run('pdffonts', file).trim().split('\n').slice(2)
      const loose = rows.filter((row) => !/ yes +(yes|no) +(yes|no) +\d+ +\d+$/.test(row))
      return rows.length === 0 || loose.length > 0
        ? `chưa nhúng: ${loose.join('; ') || 'không thấy phông'}`
        : undefined
    },
  },
  {
    program: 'pdftotext',
    what: 'chữ lấy ra nguyên từ, NFC',
    check: (file, run, data) => wordProblem(run('pdftotext', '-enc', 'UTF-8', file, '-'), data),
  },
  {
    program: 'pdfinfo',
    what: 'khổ A4, có tên văn bản',
    check: (file, run) => {
      const about = run('pdfinfo', file)
      if (!/^Page size:.*\(A4\)/m.test(about)) return `khổ giấy ${/^Page size:.*$/m.exec(about)}`
      return /^Title: +\S/m.test(about) ? undefined : 'không có tên văn bản'
    },
  },
  {
    program: 'mutool',
    what: 'ngôn ngữ tiếng Việt, chữ lấy ra nguyên từ',
    check: (file, run, data) => {
      const language = run('mutool', 'show', file, 'trailer/Root/Lang').trim()
      if (!/^\(vi/.test(language)) return `ngôn ngữ ghi trong tệp: ${language || 'không có'}`
      return wordProblem(run('mutool', 'draw', '-q', '-F', 'text', file), data)
    },
  },
  {
    program: 'gs',
    what: 'vẽ được mọi trang, không cảnh báo',
    check: (file, run) => {
      const said = run('gs', '-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=nullpage', file)
      return /error|warning/i.test(said) ? said.trim().slice(0, 300) : undefined
    },
  },
  {
    program: 'soffice',
    what: 'mở được bằng LibreOffice Draw',
    check: (file, run) => {
      const said = run(
        'soffice',
        ...[
          '--headless',
          '--infilter=draw_pdf_import',
          '--convert-to',
          'odg',
          '--outdir',
          `${file}.out`,
          file,
        ],
      )
      return /convert/.test(said) ? undefined : said.trim().slice(0, 300)
    },
  },
]
