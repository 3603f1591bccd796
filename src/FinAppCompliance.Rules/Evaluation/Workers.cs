namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Lets several workers take pieces of work one after the other from one counter, so that none waits while another has pieces left.</summary>
internal static class Workers
{
    internal static void Each(int workers, int count, Action<int> body)
    {
        var next = -1;
        if (workers == 1 || count <= 1)
        {
            Work();
            return;
        }

        workers = Math.Min(workers, count);
        Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers }, _ => Work());

        void Work()
        {
            for (var at = Interlocked.Increment(ref next); at < count; at = Interlocked.Increment(ref next))
            {
                body(at);
            }
        }
    }
}
