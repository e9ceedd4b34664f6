import type { Language, NoticeFacts } from '../../src/domain/notices';
import type { Seller } from '../../src/domain/policy/types';

/** Who writes, by language of the letter. */
export const SELLERS: Readonly<Record<Language, Seller>> = {
  en: {
    name: 'Harbour Cement Trading Co., Ltd.',
    taxId: 'GB 123 4567 89',
    address: '2 Dock Road, Liverpool L3 4BX',
    phone: '+44 151 496 0000',
    email: 'ar@harbour-cement.example',
    bankName: 'First Mersey Bank',
    bankAccountName: 'Harbour Cement Trading Co., Ltd.',
    bankAccountNo: '00123456789012345678',
    swift: 'FMBKGB2L',
    contactPerson: 'Alice Turner',
    contactPhone: '+44 151 496 0017',
  },
  'zh-CN': {
    name: '江苏海澜水泥贸易有限公司',
    taxId: '91320100MA1X2Y3Z4A',
    address: '江苏省南京市江宁区天元东路 66 号',
    phone: '025-8765 4321',
    email: 'ar@hailan.example',
    bankName: '中国工商银行南京江宁支行',
    bankAccountName: '江苏海澜水泥贸易有限公司',
    bankAccountNo: '4301020119200123456',
    swift: '',
    contactPerson: '李静',
    contactPhone: '025-8765 4322',
  },
  'zh-TW': {
    name: '海瀾水泥貿易股份有限公司',
    taxId: '24567890',
    address: '新北市板橋區縣民大道二段 7 號 12 樓',
    phone: '(02) 2968-0000',
    email: 'ar@hailan.example',
    bankName: '臺灣銀行板橋分行',
    bankAccountName: '海瀾水泥貿易股份有限公司',
    bankAccountNo: '027001234567',
    swift: '',
    contactPerson: '林怡君',
    contactPhone: '(02) 2968-0017',
  },
};

/** Who is written to, by language of the letter. */
export const CUSTOMERS: Readonly<Record<Language, NoticeFacts['customer']>> = {
  en: {
    key: 'C0001',
    code: 'C0001',
    name: 'Northwind Building Materials Ltd.',
    contact: 'Accounts payable',
    email: 'payables@northwind.example',
    address: '14 Quay Street, Bristol BS1 4DJ',
  },
  'zh-CN': {
    key: 'C0001',
    code: 'C0001',
    name: '杭州宏图建材有限公司',
    contact: '财务部 王敏',
    email: 'caiwu@hongtu.example',
    address: '浙江省杭州市西湖区文三路 188 号',
  },
  'zh-TW': {
    key: 'C0001',
    code: 'C0001',
    name: '台中順發建材股份有限公司',
    contact: '會計部',
    email: 'account@shunfa.example',
    address: '臺中市西屯區臺灣大道三段 99 號',
  },
};
