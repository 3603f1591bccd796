namespace FinAppCompliance.Artifacts.Tests.RealFiles;

/// <summary>A test that compares with a tool of the system; skipped, with the reason, where the tool or the real files are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string tool, string package)
    {
        if (RealArtifacts.Folder is null)
        {
            Skip = $"the folder shared/real-artifacts is not beside the repository, and {RealArtifacts.Variable} does not name it";
        }
        else if (!Tool.IsInstalled(tool))
        {
            Skip = $"the tool {tool} is not installed (package {package})";
        }
    }
}
