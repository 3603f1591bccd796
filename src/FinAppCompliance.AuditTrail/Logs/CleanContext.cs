using System.Transactions;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Starts work for everybody out of the call of one, with nothing of what surrounds that call: no transaction or trace of theirs.</summary>
internal static class CleanContext
{
    private static readonly ExecutionContext Empty = Capture();

    // On the thread of the caller, unless a transaction is tied to it.
    public static void Run(ContextCallback work, object state)
    {
        if (Transaction.Current is null)
        {
            ExecutionContext.Run(Empty, work, state);
        }
        else
        {
            ThreadPool.UnsafeQueueUserWorkItem(static call => call.Work(call.State), (Work: work, State: state), preferLocal: false);
        }
    }

    // A thread that inherits nothing.
    private static ExecutionContext Capture()
    {
        ExecutionContext? context = null;
        var thread = new Thread(() => context = ExecutionContext.Capture());
        thread.UnsafeStart();
        thread.Join();
        return context!;
    }
}
