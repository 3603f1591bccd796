using FinAppCompliance.AuditTrail.Entries;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>A request that waits for the writer, with its bodies ready to be stored.</summary>
internal sealed class PendingAppend(AppendRequest request, IReadOnlyList<SealedBody?> bodies)
{
    private readonly TaskCompletionSource<AppendResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AppendRequest Request { get; } = request;

    public IReadOnlyList<SealedBody?> Bodies { get; } = bodies;

    public byte[] Digest { get; } = request.Digest();

    public Task<AppendResult> Answer => _answer.Task;

    public void Complete(AppendResult result) => _answer.TrySetResult(result);
}
