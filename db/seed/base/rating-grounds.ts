import type { RuleValues } from '@/lib/rulesets/values'

type Ground = RuleValues<'ratings'>['grounds'][number]
const groundsFrom = (source: string, isLeaders: boolean, words: Record<string, string>): Ground[] =>
  Object.entries(words).map(([key, text]) => ({ key, words: text, source, most: 'failed', isLeaders }))

/** Quy định 124: no text of its grounds in hand; what every regulation has. */
export const workDiscipline: Ground = {
  key: 'discipline',
  words: 'vi phạm trong thực hiện nhiệm vụ bị kỷ luật từ khiển trách trở lên',
  source: '',
  most: 'failed',
  isLeaders: false,
}

/** Sub-reasons of "không hoàn thành", and the limit of long sickness, which Quy định 366 no longer has. */
export const groundsOf132: Ground[] = [
  ...groundsFrom('Quy định 132-QĐ/TW, Hướng dẫn 21-HD/BTCTW', false, {
    discipline: 'đang bị kỷ luật',
    tasks: 'không hoàn thành nhiệm vụ chi bộ giao',
    civilService: 'cán bộ, công chức, viên chức không hoàn thành nhiệm vụ',
    forbidden: 'vi phạm những điều đảng viên không được làm',
    disobedience: 'không chấp hành phân công hoặc gây mất đoàn kết',
  }),
  {
    key: 'sickness',
    words: 'nghỉ ốm từ 3 tháng trở lên trong năm',
    source: 'Hướng dẫn 21-HD/BTCTW',
    most: 'adequate',
    isLeaders: false,
  },
]

const ARTICLE_11_4 = 'Quy định 366-QĐ/TW, Điều 11, khoản 4'

/** More than half of the tasks not done is read from the figures. */
export const groundsOf366: Ground[] = [
  ...groundsFrom(ARTICLE_11_4, false, {
    discipline: workDiscipline.words,
    degeneration: 'bị kết luận suy thoái',
    forbidden: 'vi phạm những điều đảng viên không được làm, trách nhiệm nêu gương làm ảnh hưởng đến uy tín',
  }),
  ...groundsFrom(ARTICLE_11_4, true, {
    unitTasks:
      'đơn vị phụ trách hoàn thành dưới 70% nhiệm vụ hoặc không đạt 5 chỉ tiêu kinh tế - xã hội cơ bản',
    unitsFailed: 'trên 50% số đơn vị phụ trách không hoàn thành nhiệm vụ',
    lowConfidence: 'trên 50% phiếu tín nhiệm thấp',
    ownDiscipline: 'bản thân bị kỷ luật từ khiển trách trở lên',
    corruption: 'để xảy ra tham nhũng trong phạm vi trực tiếp phụ trách, bị kỷ luật',
  }),
]

/** Of collectives and organisations; fewer than 70 % of the tasks is read from the figures. */
export const collectiveGroundsOf366: Ground[] = [
  {
    key: 'disciplinedBelow',
    words: 'có tổ chức trực thuộc hoặc thành viên tập thể lãnh đạo bị kỷ luật',
    source: 'Quy định 366-QĐ/TW, Điều 11, khoản 1',
    most: 'good',
    isLeaders: false,
  },
  ...groundsFrom(ARTICLE_11_4, false, {
    staffWork: 'có vi phạm trong công tác cán bộ',
    memberDisciplined: 'có thành viên vi phạm trong thực hiện nhiệm vụ bị kỷ luật từ khiển trách trở lên',
    degeneration: 'bị kết luận suy thoái',
    targets: 'không đạt 5 chỉ tiêu kinh tế - xã hội cơ bản',
  }),
]
