namespace FinAppCompliance.Domain.Tests.Time;

/// <summary>A theory over copies of a public data set of holidays; skipped where they do not stand beside the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HolidayDataTheoryAttribute : TheoryAttribute
{
    public HolidayDataTheoryAttribute()
    {
        if (!Directory.Exists(Folder))
        {
            Skip = "the folder shared/real-lists with the public data set of holidays is not beside the repository";
        }
    }

    internal static string Folder { get; } = Path.Combine(RepositoryFiles.Root, "..", "shared", "real-lists");
}
