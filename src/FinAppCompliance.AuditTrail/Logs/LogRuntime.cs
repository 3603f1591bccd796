namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>What this process holds of one log: its writer, and the gate that lets one publication run at a time.</summary>
internal sealed class LogRuntime(LogSequencer sequencer) : IAsyncDisposable
{
    public LogSequencer Sequencer { get; } = sequencer;

    public SemaphoreSlim PublishGate { get; } = new(1, 1);

    public async ValueTask DisposeAsync()
    {
        await Sequencer.DisposeAsync().ConfigureAwait(false);
        PublishGate.Dispose();
    }
}
