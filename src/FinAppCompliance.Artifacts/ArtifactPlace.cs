using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts;

/// <summary>Says where in which file something was read.</summary>
/// <remarks>The default value is no place. Compared by value, strings ordinally. Immutable and thread-safe.</remarks>
public readonly record struct ArtifactPlace
{
    // A string or an ElementPath. A file has many places and hardly any of them is ever shown.
    private readonly object? _path;
    private readonly string? _attribute;
    private readonly long _offsetAfter;
    private readonly int _lineAfter;

    /// <summary>Names a place.</summary>
    /// <param name="File">The name given by the caller; a member of a package follows after <c>!/</c>.</param>
    /// <param name="Path">The path inside the file, such as <c>/manifest/application/@debuggable</c>; empty for the whole file.</param>
    /// <param name="Line">The line, counted from 1; null where the format has no lines.</param>
    /// <param name="Offset">The offset in bytes from the start of the file; null where lines are counted instead.</param>
    public ArtifactPlace(string File, string Path, int? Line, long? Offset)
    {
        this.File = File;
        _path = Path;
        this.Line = Line;
        this.Offset = Offset;
    }

    internal ArtifactPlace(string file, ElementPath path, string? attribute, int? line, long? offset)
    {
        File = file;
        _path = path;
        _attribute = attribute;
        Line = line;
        Offset = offset;
    }

    /// <summary>Gets the name given by the caller; a member of a package follows after <c>!/</c>.</summary>
    public string File { get; init; }

    /// <summary>Gets the path inside the file, such as <c>/manifest/application/@debuggable</c>; empty for the whole file.</summary>
    public string Path
    {
        get => _path is ElementPath path ? path.Write(_attribute) : (string)_path!;
        init => (_path, _attribute) = (value, null);
    }

    /// <summary>Gets the line, counted from 1; null where the format has no lines.</summary>
    public int? Line
    {
        get => _lineAfter == 0 ? null : unchecked(_lineAfter - 1);
        init => _lineAfter = value is { } line ? unchecked(line + 1) : 0;
    }

    /// <summary>Gets the offset in bytes from the start of the file; null where lines are counted instead.</summary>
    public long? Offset
    {
        get => _offsetAfter == 0 ? null : unchecked(_offsetAfter - 1);
        init => _offsetAfter = value is { } offset ? unchecked(offset + 1) : 0;
    }

    /// <summary>Takes the place apart.</summary>
    /// <param name="File">The name given by the caller.</param>
    /// <param name="Path">The path inside the file.</param>
    /// <param name="Line">The line, or null.</param>
    /// <param name="Offset">The offset, or null.</param>
    public void Deconstruct(out string File, out string Path, out int? Line, out long? Offset) =>
        (File, Path, Line, Offset) = (this.File, this.Path, this.Line, this.Offset);

    /// <inheritdoc/>
    public bool Equals(ArtifactPlace other) =>
        _lineAfter == other._lineAfter && _offsetAfter == other._offsetAfter && File == other.File &&
        ((ReferenceEquals(_path, other._path) && _attribute == other._attribute) || Path == other.Path);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(File, Path, _lineAfter, _offsetAfter);

    /// <summary>Returns the place for a reader, such as <c>app.xml:12 /manifest/@package</c>.</summary>
    public override string ToString()
    {
        var position = Line is { } line ? $":{line}" : Offset is { } offset ? $"+0x{offset:x}" : string.Empty;
        return string.IsNullOrEmpty(Path) ? $"{File}{position}" : $"{File}{position} {Path}";
    }
}
