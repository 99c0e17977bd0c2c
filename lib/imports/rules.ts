import { RuleError } from '@/lib/core/errors'

type Prepared = { fresh: number; wrong: number; isOld: boolean }

/** All rows or none; and no list that lay about while the register changed. */
export function assertStorable({ fresh, wrong, isOld }: Prepared) {
  if (wrong > 0)
    throw new RuleError(`Còn ${wrong.toLocaleString('vi')} dòng sai; đồng chí sửa hết rồi tải tệp lên lại.`)
  if (fresh === 0) throw new RuleError('Danh sách không có dòng nào mới để nhập.')
  if (isOld) throw new RuleError('Bản xem trước đã quá một ngày; đồng chí tải tệp lên lại để xem bản mới.')
}
