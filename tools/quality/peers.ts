// The two npm libraries that do a part of this, asked the same questions: they answer down to the county, with names.
import addressParse from 'address-parse';
import zhAddressParse from 'zh-address-parse';

export interface PeerAnswer {
  readonly province: string;
  readonly city: string;
  readonly area: string;
}

export interface Peer {
  readonly name: string;
  readonly ask: (text: string) => PeerAnswer;
}

export const PEERS: readonly Peer[] = [
  {
    name: 'zh-address-parse 1.3.16',
    ask: (text) => {
      const { province, city, area } = zhAddressParse(text, { type: 0 });
      return { province, city, area };
    },
  },
  {
    name: 'address-parse 1.2.19',
    ask: (text) => {
      const [first] = addressParse.default.parse(text);
      return { province: first?.province ?? '', city: first?.city ?? '', area: first?.area ?? '' };
    },
  },
];
