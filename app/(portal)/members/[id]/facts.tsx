import { showDay } from '@/lib/core/dates'
import { duesWords } from '@/lib/dues/labels'
import { payerLink } from '@/lib/dues/links'
import type { duesStateOf } from '@/lib/dues/queries/state'
import { sexLabel, standingLabel } from '@/lib/members/labels'
import type { countAttendance, Member } from '@/lib/members/queries/detail'
import { postName } from '@/lib/posts/labels'
import type { PostRow } from '@/lib/posts/queries'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { CardNumber } from './card-number'

const heldWords = (posts: PostRow[]) =>
  posts
    .filter(({ endsOn }) => !endsOn)
    .map((post) => `${postName(post)}, từ ${showDay(post.startsOn)}`)
    .join('; ')

const shown = (day: string | null) => (day ? showDay(day) : 'Chưa ghi')

type Its = {
  member: Member
  card: string | undefined
  mayReveal: boolean
  counted: Awaited<ReturnType<typeof countAttendance>>
  dues: Awaited<ReturnType<typeof duesStateOf>>
  posts: PostRow[]
}

/** What the register holds of a member. */
export function Facts({ member, card, mayReveal, counted, dues, posts }: Its) {
  const times = (state: 'present' | 'online' | 'excused' | 'unexcused') => counted.get(state) ?? 0
  return (
    <SummaryList
      rows={[
        { name: 'Chi bộ', value: <Link href={`/organisations/${member.orgId}`}>{member.cell}</Link> },
        { name: 'Đảng viên', value: standingLabel[member.standing] },
        { name: 'Giới tính, dân tộc', value: `${sexLabel[member.sex]}, ${member.ethnicGroup}` },
        { name: 'Sinh', value: member.bornOn ? showDay(member.bornOn) : `năm ${member.birthYear}` },
        { name: 'Ngày kết nạp', value: shown(member.admittedOn) },
        { name: 'Ngày chính thức', value: shown(member.officialOn) },
        {
          name: 'Chức vụ đảng',
          value: (
            <>
              {heldWords(posts) || member.position || 'Không giữ chức vụ'}
              <Link href={`/members/${member.id}/career`} className="block">
                Xem quá trình giữ chức vụ, khen thưởng, kỷ luật, học tập
              </Link>
            </>
          ),
        },
        { name: 'Công việc, chức vụ khác', value: member.occupation || 'Chưa ghi' },
        { name: 'Điện thoại', value: member.phone || 'Chưa ghi' },
        { name: 'Nơi ở', value: member.address || 'Chưa ghi' },
        {
          name: 'Số thẻ đảng viên',
          value: (
            <CardNumber memberId={member.id} ending={member.cardEnd} revealed={card} mayReveal={mayReveal} />
          ),
        },
        {
          name: 'Dự sinh hoạt 12 tháng qua',
          value: `Có mặt ${times('present')}, dự trực tuyến ${times('online')}, vắng có lý do ${times('excused')}, vắng không lý do ${times('unexcused')} (theo biên bản đã hoàn tất)`,
        },
        ...(dues
          ? [{ name: 'Đảng phí', value: <Link href={payerLink(member.id)}>{duesWords(dues)}</Link> }]
          : []),
      ]}
    />
  )
}
