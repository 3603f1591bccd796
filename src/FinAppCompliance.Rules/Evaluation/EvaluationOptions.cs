using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>How an evaluator works.</summary>
public sealed class EvaluationOptions
{
    private const int PartsEach = 16;

    private int _degree = 1;

    /// <summary>Gets or sets the working calendar; the built-in one of mainland China unless set.</summary>
    public IWorkingCalendar Calendar { get; set; } = ChineseWorkingCalendar.BuiltIn;

    /// <summary>Gets or sets how many workers share the subjects of an evaluation: 1 unless set, -1 for as many as there are processors.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither -1 nor at least 1.</exception>
    public int MaxDegreeOfParallelism
    {
        get => _degree;
        set => _degree = value is -1 or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "the degree is -1 or at least 1");
    }

    /// <summary>Gets the fewest subjects that a worker takes at once; fewer are not worth the way.</summary>
    internal int LeastPart { get; init; } = 512;

    internal int WorkerCount => MaxDegreeOfParallelism == -1 ? System.Environment.ProcessorCount : MaxDegreeOfParallelism;

    /// <summary>Returns how many subjects a part has: all for one worker, else so many that each worker comes back for some more and none waits long for another.</summary>
    internal int PartSizeFor(int subjects) => WorkerCount == 1 ? Math.Max(1, subjects) : Math.Max(LeastPart, subjects / (WorkerCount * PartsEach));
}
