import { type Day, shortDate } from '@/lib/core/dates'
import { sexLabel } from '@/lib/members/labels'
import { named } from '@/lib/papers/file-name'
import type { Printed } from '@/lib/papers/printed-response'
import { letterheadFrom, placeAndDate } from '@/lib/pdf/words'
import type { ResidenceCommentData } from './pdf/residence-comment'
import type { ResidenceIntroductionData } from './pdf/residence-introduction'
import type { ResidenceToPrint } from './queries/print'
import { commentItems } from './rules'

const dated = (day: Day | null) => (day ? shortDate(day) : '……')
const bornOf = ({ member }: ResidenceToPrint) =>
  member.bornOn ? shortDate(member.bornOn) : `năm ${member.birthYear}`

/** Giấy giới thiệu, signed by the grassroots committee of the workplace. */
export function introductionOf(known: ResidenceToPrint): ResidenceIntroductionData {
  const { residence, member, cell, committee } = known
  return {
    letterhead: {
      ...letterheadFrom(committee, residence.introducedOn),
      ...(residence.number ? { number: `Số ${residence.number}` } : {}),
    },
    subject: 'đảng viên đang công tác giữ mối liên hệ\nvới tổ chức đảng và nhân dân nơi cư trú',
    addressee: residence.place,
    basis:
      'Căn cứ Quy định 213-QĐ/TW ngày 02/01/2020 về trách nhiệm của đảng viên đang công tác thường xuyên giữ mối liên hệ với tổ chức đảng và nhân dân nơi cư trú, trân trọng giới thiệu:',
    facts: [
      {
        lead: 'Đồng chí:',
        text: `${member.fullName}; giới tính: ${sexLabel[member.sex].toLocaleLowerCase('vi')}.`,
      },
      member.bornOn
        ? { lead: 'Sinh ngày:', text: `${shortDate(member.bornOn)}.` }
        : { lead: 'Năm sinh:', text: `${member.birthYear}.` },
      {
        lead: 'Ngày kết nạp:',
        text: `${dated(member.admittedOn)}; ngày chính thức: ${dated(member.officialOn)}.`,
      },
      { lead: 'Đang sinh hoạt tại:', text: `${cell.name}.` },
      { lead: 'Hiện cư trú tại:', text: `${member.address || '……'}.` },
    ],
    request:
      'Đề nghị tiếp nhận, giới thiệu về chi bộ nơi cư trú để đồng chí giữ mối liên hệ và tham gia công việc ở địa bàn; hằng năm gửi nhận xét về nơi đồng chí sinh hoạt.',
    signer: { authority: committee.captions.onBehalf, name: '' },
  }
}

export function printedIntroduction(known: ResidenceToPrint): Printed {
  const { id, orgId, orgPath: path } = known.residence
  return {
    ...{ id, orgId, path, name: `residences:${id}` },
    paperOn: () => ({
      form: 'residenceIntroduction',
      fileName: named(`giấy giới thiệu ${known.member.fullName}`),
      data: introductionOf(known),
    }),
  }
}

/** Phiếu nhận xét: the newest of the portal, else a blank with what is known. */
export function commentPaperOf(known: ResidenceToPrint, today: Day): ResidenceCommentData {
  const { member, cell, residence, comment, home } = known
  return {
    letterhead: {
      superior: home?.upper ?? 'Đảng bộ xã, phường ……',
      organisation: home?.lower ?? residence.place,
      placeDate: placeAndDate(home?.placeName ?? '……', comment?.commentedOn ?? today),
    },
    year: String(comment?.year ?? today.slice(0, 4)),
    facts: [
      { lead: 'Họ và tên:', text: `${member.fullName}; sinh: ${bornOf(known)}.` },
      { lead: 'Đang sinh hoạt tại:', text: `${cell.name}.` },
      { lead: 'Nơi cư trú:', text: `${residence.place}.` },
    ],
    items: commentItems(comment?.isExempt ?? residence.exemptKind !== '').map(({ key, title, choices }) => ({
      title,
      choices: [...choices],
      chosen: comment?.answers[key] ?? null,
    })),
    remark: comment?.remark ?? '',
    signer: comment?.signer.split(',')[0] ?? '',
  }
}
