using System.Diagnostics;

namespace FinAppCompliance.AuditTrail.ShangMi.Tests;

/// <summary>A test that asks openssl; skipped, with the reason, where it is absent or knows neither SM2 nor SM3.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OpenSslFactAttribute : FactAttribute
{
    public OpenSslFactAttribute()
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(static folder => File.Exists(Path.Combine(folder, "openssl"))))
        {
            Skip = "openssl is not installed, which is asked for a second opinion";
        }
        else if (!Run("list", "-digest-algorithms").Contains("SM3", StringComparison.Ordinal) || !Run("ecparam", "-list_curves").Contains("SM2", StringComparison.Ordinal))
        {
            Skip = "the openssl of this machine knows no SM2 or SM3";
        }
    }

    public static string Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("openssl", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + error.GetAwaiter().GetResult();
    }
}
