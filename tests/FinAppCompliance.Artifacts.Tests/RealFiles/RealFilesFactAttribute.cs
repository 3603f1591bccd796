namespace FinAppCompliance.Artifacts.Tests.RealFiles;

/// <summary>A test over the real files; skipped, with the reason, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealFilesFactAttribute : FactAttribute
{
    public RealFilesFactAttribute()
    {
        if (RealArtifacts.Folder is null)
        {
            Skip = $"the folder shared/real-artifacts is not beside the repository, and {RealArtifacts.Variable} does not name it";
        }
    }
}
