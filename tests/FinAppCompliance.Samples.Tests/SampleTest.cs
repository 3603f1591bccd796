namespace FinAppCompliance.Samples.Tests;

/// <summary>Gives each test a folder of its own.</summary>
public abstract class SampleTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("finapp-sample").FullName;

    /// <summary>Writes a file into the folder and returns its path.</summary>
    protected string Write(string name, string text)
    {
        var path = PathOf(name);
        File.WriteAllText(path, text);
        return path;
    }

    protected string PathOf(string name) => Path.Combine(_folder, name);

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
