import type { ReactNode } from 'react';
import { profiles, type ProfileName } from '../../protocol/profiles';
import { setLanguage, setProfile, setTheme } from '../state/commands';
import { THEMES, type PageStore, type Theme } from '../state/page';
import { useStore } from '../state/store';
import { LANGUAGE_NAMES, PAGE_LANGUAGES, speaker, type PageLanguage } from '../texts/texts';
import { FaultsMenu } from './FaultsMenu';
import { Icon } from './icons';

const THEME_TEXTS = { light: 'themeLight', dark: 'themeDark', contrast: 'themeContrast' } as const;

/** File name, and the switches of what kind of Excel this is. */
export function TitleBar({ page }: { page: PageStore }): ReactNode {
  const { book, language, theme, profile } = useStore(page, (state) => state);
  const say = speaker(language);
  return (
    <header className="title-bar">
      <Icon name="workbook" size={24} />
      <h1 className="file-name" title={say('app')}>
        {book.name} <small>– {say('app')}</small>
      </h1>
      <FaultsMenu page={page} />
      <Choice
        label={say('profile')}
        value={profile}
        onChange={(value) => setProfile(page, value as ProfileName)}
        testId="profile"
      >
        {Object.entries(profiles).map(([name, each]) => (
          <option key={name} value={name}>
            {each.name}
          </option>
        ))}
      </Choice>
      <Choice
        label={say('theme')}
        value={theme}
        onChange={(value) => setTheme(page, value as Theme)}
        testId="theme"
      >
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {say(THEME_TEXTS[each])}
          </option>
        ))}
      </Choice>
      <Choice
        label={say('language')}
        value={language}
        onChange={(value) => setLanguage(page, value as PageLanguage)}
        testId="language"
      >
        {PAGE_LANGUAGES.map((each) => (
          <option key={each} value={each} lang={each}>
            {LANGUAGE_NAMES[each]}
          </option>
        ))}
      </Choice>
    </header>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly testId: string;
  readonly children: ReactNode;
}

function Choice({ label, value, onChange, testId, children }: ChoiceProps): ReactNode {
  return (
    <select
      aria-label={label}
      title={label}
      data-testid={testId}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {children}
    </select>
  );
}
