'use strict';
(() => {
  const data = JSON.parse(document.getElementById('chart-data').textContent);
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  let drawn = [];

  function axis(title, { max, share = true } = {}) {
    return {
      type: 'linear', min: 0, max, title: { display: true, text: title, color: colour('--ink') },
      ticks: { color: colour('--soft'), stepSize: max === 1 ? 0.2 : undefined, precision: share ? undefined : 0 }, grid: { color: colour('--line') },
    };
  }

  function draw(id, config) {
    const canvas = document.getElementById(id);
    if (canvas) drawn.push(new Chart(canvas, config));
  }

  function options(x, y, legend, label) {
    return {
      animation: false, maintainAspectRatio: false, responsive: true, scales: { x, y },
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      plugins: { legend: { display: legend, labels: { color: colour('--ink'), boxHeight: 2 } }, tooltip: { callbacks: { label } } },
    };
  }

  function riskCoverage(points) {
    const risks = points.map((point) => ({ x: point.coverage, y: point.risk, threshold: point.threshold }));
    draw('risk-coverage', {
      type: 'line',
      data: { datasets: [{ data: risks, borderColor: colour('--accent'), backgroundColor: colour('--accent'), borderWidth: 2, clip: false, pointRadius: points.length > 60 ? 0 : 2 }] },
      options: options(axis('coverage: share of questions answered', { max: 1 }), axis('risk: share of them wrong'), false,
        ({ raw }) => `risk ${raw.y.toFixed(3)} at coverage ${raw.x.toFixed(3)}, threshold ${raw.threshold.toFixed(3)}`),
    });
  }

  function reliability(bins) {
    const points = bins.map((bin) => ({ x: bin.meanConfidence, y: bin.shareHolding, count: bin.count }));
    const most = Math.max(...bins.map((bin) => bin.count));
    draw('reliability', {
      type: 'line',
      data: { datasets: [
        { label: 'measured; larger: more questions', data: points, borderColor: colour('--accent'), backgroundColor: colour('--accent'), borderWidth: 2, clip: false, pointRadius: bins.map((bin) => 3 + 5 * Math.sqrt(bin.count / most)) },
        { label: 'perfect', data: [{ x: 0, y: 0 }, { x: 1, y: 1 }], borderColor: colour('--soft'), borderDash: [5, 5], borderWidth: 1.5, pointRadius: 0 },
      ] },
      options: options(axis('confidence', { max: 1 }), axis('share right', { max: 1 }), true,
        ({ raw }) => (raw.count ? `right ${raw.y.toFixed(3)} at confidence ${raw.x.toFixed(3)}, ${raw.count} questions` : 'perfect')),
    });
  }

  function latency(bins) {
    const open = bins.some((bin) => bin.open);
    draw('latency', {
      type: 'bar',
      data: { labels: bins.map((bin) => (bin.open ? `≥ ${bin.from}` : String(bin.from))), datasets: [{ data: bins.map((bin) => bin.count), backgroundColor: colour('--accent'), barPercentage: 1, categoryPercentage: 0.95 }] },
      options: options(
        { title: { display: true, text: `milliseconds, from${open ? '; the last bar is the rest' : ''}`, color: colour('--ink') }, ticks: { color: colour('--soft'), maxRotation: 0, autoSkip: true }, grid: { display: false } },
        axis('answers', { share: false }), false,
        ({ raw, dataIndex }) => `${raw} answers, ${bins[dataIndex].from} ms${bins[dataIndex].open ? ' and more' : ` to ${bins[dataIndex].to} ms`}`),
    });
  }

  function drawAll() {
    drawn.forEach((chart) => chart.destroy());
    drawn = [];
    riskCoverage(data.riskCoverage);
    reliability(data.reliability);
    latency(data.latency);
  }

  if (data) {
    drawAll();
    // ink is dark on paper, whatever the screen's colours were
    for (const query of ['print', '(prefers-color-scheme: dark)']) matchMedia(query).addEventListener('change', drawAll);
  }
})();
