/** Có nội dung mật không? Asked with every upload; whoever says yes, or nothing, has sent nothing. */
export const secretFaults = {
  secret:
    'Nội dung mật không được đưa lên cổng này. Đồng chí giữ bản giấy theo quy định bảo vệ bí mật nhà nước.',
  notAsked: 'Đồng chí trả lời có nội dung mật không.',
}

export const secretFaultOf = (answer: unknown): keyof typeof secretFaults | undefined =>
  answer === 'no' ? undefined : answer === 'yes' ? 'secret' : 'notAsked'

/** Where files are optional the answer is too, as long as it is not yes. */
export const secretFaultBeside = (answer: unknown, hasFiles: boolean) =>
  hasFiles || answer === 'yes' ? secretFaultOf(answer) : undefined
