// Keeps a fault inside its own panel: one sentence and a button in its place, everything else goes on.
import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  readonly sentence: string;
  readonly again: string;
  readonly children: ReactNode;
}

export class Boundary extends Component<BoundaryProps, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidCatch(error: Error): void {
    console.error(error);
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return (
      <div className="problem-box" role="alert">
        <p>{this.props.sentence}</p>
        <button type="button" className="button" onClick={() => this.setState({ error: null })}>
          {this.props.again}
        </button>
      </div>
    );
  }
}
