import { Radios } from './field'

/** The same question before minutes are completed and before anything is sent up. */
export const SecretQuestion = ({ isOnlyForFiles }: { isOnlyForFiles?: boolean }) => (
  <Radios
    name="secret"
    label="Có nội dung mật không?"
    hint={`${isOnlyForFiles ? 'Đồng chí trả lời khi có đính tệp. ' : ''}Nội dung mật (tuyệt mật, tối mật, mật) không được đưa lên cổng này.`}
    options={[
      { value: 'no', label: 'Không có nội dung mật' },
      { value: 'yes', label: 'Có nội dung mật' },
    ]}
  />
)
