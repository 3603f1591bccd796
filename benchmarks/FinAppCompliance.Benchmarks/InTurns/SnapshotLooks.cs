using FinAppCompliance.Benchmarks.Privacy;

namespace FinAppCompliance.Benchmarks.InTurns;

/// <summary>A thousand looks in one step, in loops of their own: a look of nanoseconds would drown in a call through a delegate.</summary>
internal static class SnapshotLooks
{
    public const int Number = 1_000;

    /// <summary>Gets how many were permitted, so that no loop can be left out.</summary>
    public static int Permitted { get; private set; }

    public static void PersonAndPurpose(SnapshotCheckBenchmarks bench)
    {
        var permitted = 0;
        for (var look = 0; look < Number; look++)
        {
            permitted += bench.PersonAndPurpose() ? 1 : 0;
        }

        Permitted = permitted;
    }

    public static void Purpose(SnapshotCheckBenchmarks bench)
    {
        var permitted = 0;
        for (var look = 0; look < Number; look++)
        {
            permitted += bench.Purpose() ? 1 : 0;
        }

        Permitted = permitted;
    }

    public static void Snapshot(SnapshotCheckBenchmarks bench)
    {
        var permitted = 0;
        for (var look = 0; look < Number; look++)
        {
            permitted += bench.Snapshot() ? 1 : 0;
        }

        Permitted = permitted;
    }
}
