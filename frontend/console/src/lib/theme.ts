import { createTheme, type CSSVariablesResolver } from '@mantine/core';

const fonts =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

/** One accent, one warning, one danger; shade 8 carries white text at 7:1 or better. */
export const theme = createTheme({
  colors: {
    seed: [
      '#e8f5f3', '#d0eae6', '#a3d7cf', '#76c3b8', '#4caea2',
      '#2d978b', '#177d73', '#0e6d65', '#0c625c', '#084a46',
    ],
    danger: [
      '#fdecec', '#fad6d6', '#f5b3b3', '#ee8a8a', '#e56666',
      '#d94a4a', '#c23434', '#ab2626', '#971c1c', '#771414',
    ],
    warn: [
      '#fff5db', '#ffe9b3', '#ffd980', '#f7c552', '#e5ad2c',
      '#c68f14', '#9c6f0b', '#7c5706', '#664703', '#4d3500',
    ],
    dark: [
      '#e3e8e7', '#c8d0cf', '#b3bdbb', '#7f8a88', '#56605f',
      '#3b4443', '#2b3332', '#171c1c', '#101414', '#0b0e0e',
    ],
  }, // prettier-ignore
  primaryColor: 'seed',
  primaryShade: 8,
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  fontFamily: fonts,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontFamily: fonts,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 120 } } },
    Skeleton: { defaultProps: { radius: 'sm' } },
    Button: { defaultProps: { size: 'sm' } },
  },
});

const onLight = { seed: '#0a544f', danger: '#8a1818', warn: '#5c4002', gray: '#343b3a' };
const onDark = { seed: '#9ddcd3', danger: '#ffb4b4', warn: '#ffd98a', gray: '#d3dad9' };

const inks = (ink: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(ink).flatMap(([name, value]) => [
      [`--mantine-color-${name}-light-color`, value],
      [`--mantine-color-${name}-outline`, value],
      [`--mantine-color-${name}-text`, value],
      [`--ink-${name}`, value],
    ]),
  );

/** Both schemes are designed: inks at 7:1 or better on their papers. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...inks(onLight),
    '--mantine-color-text': '#161b1b',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#474f4e',
    '--mantine-color-error': '#8a1818',
    '--mantine-color-anchor': '#0a544f',
    '--mantine-color-placeholder': '#5f6867',
    '--mantine-primary-color-light-color': '#0a544f',
    '--mantine-color-seed-light': '#e8f5f3',
    '--mantine-color-seed-light-hover': '#dcefec',
    '--line': '#dfe4e3',
    '--line-strong': '#7d8886',
    '--paper-2': '#f5f7f7',
    '--paper-seed': '#e8f5f3',
    '--paper-danger': '#fdf0f0',
    '--paper-warn': '#fff7e3',
    '--shadow': '0 6px 24px rgb(16 24 24 / 14%)',
  },
  dark: {
    ...inks(onDark),
    '--mantine-color-text': '#eef2f1',
    '--mantine-color-body': '#171c1c',
    '--mantine-color-dimmed': '#bac4c2',
    '--mantine-color-error': '#ffb4b4',
    '--mantine-color-anchor': '#9ddcd3',
    '--mantine-color-placeholder': '#a3adab',
    '--mantine-primary-color-light-color': '#9ddcd3',
    '--mantine-color-seed-light': '#15302d',
    '--mantine-color-seed-light-hover': '#1b3d39',
    '--line': '#2f3837',
    '--line-strong': '#7a8583',
    '--paper-2': '#1f2525',
    '--paper-seed': '#15302d',
    '--paper-danger': '#371d1d',
    '--paper-warn': '#352a10',
    '--shadow': '0 6px 24px rgb(0 0 0 / 50%)',
  },
});
