import { FluentProvider } from '@fluentui/react-components';
import { PaneProvider, type Pane } from './parts/pane';
import { useTheme } from './theme';
import { App } from './view/App';

/** The pane in the host's colours. */
export function Root({ pane }: { readonly pane: Pane }) {
  const { theme, colorScheme } = useTheme();
  return (
    <FluentProvider theme={theme} style={{ colorScheme }}>
      <PaneProvider value={pane}>
        <App />
      </PaneProvider>
    </FluentProvider>
  );
}
