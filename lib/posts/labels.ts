import type { postBasis } from '@/db/schema'
import { type PostKind, postsAt } from './rules'

/** In the words that stand behind names in minutes. */
export const cellPostLabel: Partial<Record<PostKind, string>> = {
  secretary: 'Bí thư chi bộ',
  deputySecretary: 'Phó Bí thư chi bộ',
  committeeMember: 'Chi ủy viên',
  groupLeader: 'Tổ trưởng tổ đảng',
}

export const postLabel: Record<PostKind, string> = {
  secretary: 'Bí thư',
  permanentDeputy: 'Phó Bí thư Thường trực',
  deputySecretary: 'Phó Bí thư',
  standingMember: 'Ủy viên Ban Thường vụ',
  committeeMember: 'Ủy viên Ban Chấp hành, chi ủy viên',
  groupLeader: 'Tổ trưởng tổ đảng',
  inspectionHead: 'Chủ nhiệm Ủy ban Kiểm tra',
  inspectionDeputy: 'Phó Chủ nhiệm Ủy ban Kiểm tra',
  inspectionMember: 'Ủy viên Ủy ban Kiểm tra',
  boardHead: 'Trưởng Ban Xây dựng Đảng (Ban Tổ chức)',
  boardDeputy: 'Phó Trưởng Ban Xây dựng Đảng (Ban Tổ chức)',
}

/** "Bí thư chi bộ"; "Ủy viên Ban Chấp hành, Đảng bộ xã An Thịnh". */
export const postName = ({ kind, orgKind, orgName }: { kind: PostKind; orgKind: string; orgName: string }) =>
  orgKind === 'cell'
    ? (cellPostLabel[kind] ?? postLabel[kind])
    : `${kind === 'committeeMember' ? 'Ủy viên Ban Chấp hành' : postLabel[kind]}, ${orgName}`

export const basisLabel: Record<(typeof postBasis.enumValues)[number], string> = {
  elected: 'Bầu, được chuẩn y',
  appointed: 'Chỉ định',
}

/**
 * What minutes print behind the name: the highest post that runs in the own cell. What was typed by hand stays, unless
 * it names a post that ended.
 */
export function printedPosition(running: readonly PostKind[], before: string): string {
  const highest = postsAt('cell').find((kind) => running.includes(kind))
  if (highest) return cellPostLabel[highest] ?? before
  const wasPost = Object.values(cellPostLabel).some(
    (label) => label.toLocaleLowerCase('vi') === before.toLocaleLowerCase('vi'),
  )
  return wasPost ? '' : before
}
