import { css } from 'lit';

/** Styles that the views of operators share: a wide column, cards, tables of figures. */
export const operatorStyles = css`
  :host {
    overflow-y: auto;
  }
  .view {
    max-width: 64rem;
    margin: 0 auto;
    padding: 2.5rem 1.5rem 4rem;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 1rem 1.5rem;
    margin-bottom: 1.75rem;
  }
  .head > :first-child {
    flex: 1 1 22rem;
  }
  h1 {
    font: 600 clamp(1.6rem, 4vw, 2rem) / 1.2 var(--sans);
    letter-spacing: -0.02em;
  }
  h1 + p {
    margin-top: 0.35rem;
    color: var(--muted);
  }
  h2 {
    font: 600 1.05rem/1.4 var(--sans);
  }
  .card {
    padding: 1.25rem 1.4rem;
    border: 1px solid var(--line);
    border-radius: 1rem;
    background: var(--surface);
  }
  .card > h2 + .quiet {
    margin-top: 0.15rem;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0.5rem 0.75rem;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: top;
  }
  th {
    color: var(--muted);
    font-size: 0.85rem;
    font-weight: 550;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 0.3rem;
    min-height: 2rem;
    color: var(--muted);
    font-size: 0.9rem;
    text-decoration: none;
  }
  .number {
    text-align: right;
    white-space: nowrap;
  }
  summary {
    cursor: pointer;
  }
  @media (max-width: 760px) {
    .view {
      padding: 1.5rem 1rem 3rem;
    }
  }
`;
