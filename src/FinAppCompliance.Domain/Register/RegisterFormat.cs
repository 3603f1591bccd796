namespace FinAppCompliance.Domain.Register;

/// <summary>Names the register file format and the limits of its reader.</summary>
public static class RegisterFormat
{
    /// <summary>The name and version that a file must carry in its member <c>format</c>.</summary>
    public const string Name = "finapp-register/2";

    /// <summary>The greatest size of a file: 512 MiB.</summary>
    public const int MaximumBytes = 512 * 1024 * 1024;

    /// <summary>The greatest depth of nesting; the format itself needs 6.</summary>
    public const int MaximumDepth = 64;

    /// <summary>The greatest number of errors listed for one file.</summary>
    public const int MaximumErrors = 1000;

    /// <summary>The greatest number of warnings listed for one file.</summary>
    public const int MaximumWarnings = 1000;

    /// <summary>The format of edition 0.1.0, which kept the first day after a period as its end; <see cref="RegisterConversion"/> takes it.</summary>
    internal const string Version1 = "finapp-register/1";
}
