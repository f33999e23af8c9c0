import type { EChartsOption } from 'echarts';
import { useEffect, useRef } from 'react';
import type { Drawing } from './drawing';
import { init } from './echarts';

interface Props {
  option: EChartsOption;
  height: number;
  /** The chart in one sentence, for those who do not see it. */
  reading: string;
  onPick?: (index: number) => void;
  onDrawn: (drawing: Drawing | null) => void;
}

/** The drawing itself; loaded only where a chart is. */
export default function Canvas({ option, height, reading, onPick, onDrawn }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init>>(null);
  const pick = useRef(onPick);

  useEffect(() => {
    pick.current = onPick;
  });

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const drawn = init(element, null, { renderer: 'svg' });
    drawn.on('click', ({ dataIndex }) => pick.current?.(dataIndex));
    chart.current = drawn;
    onDrawn({
      picture: () => drawn.getDataURL({ type: 'svg' }),
      size: () => ({ width: drawn.getWidth(), height: drawn.getHeight() }),
    });
    const resized = new ResizeObserver(() => drawn.resize());
    resized.observe(element);
    return () => {
      resized.disconnect();
      drawn.dispose();
      onDrawn(null);
    };
  }, [onDrawn]);

  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);

  return <div ref={box} role="img" aria-label={reading} style={{ height }} />;
}
