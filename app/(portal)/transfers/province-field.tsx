import { optionsOf } from '@/lib/organisations/labels'
import { provinces } from '@/lib/transfers/input'
import { provinceLabel } from '@/lib/transfers/labels'
import { provinceOf } from '@/lib/transfers/rules/province'
import { Select } from '@/lib/ui/field'

/** Of a place outside the portal: what Biểu 1 keeps apart. */
export const ProvinceField = ({ isOtherProvince = null }: { isOtherProvince?: boolean | null }) => (
  <Select
    name="province"
    label="Trong tỉnh hay tỉnh khác"
    hint="Của nơi ở ngoài; Biểu 1 (tăng, giảm đảng viên) tính riêng"
    value={provinceOf(isOtherProvince)}
    blank="Chưa rõ"
    options={optionsOf(provinceLabel, provinces)}
    isOptional
  />
)
