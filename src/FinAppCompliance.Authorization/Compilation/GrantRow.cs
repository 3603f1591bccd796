using System.Runtime.InteropServices;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>One compiled grant: sixteen bytes that point to what grants share.</summary>
/// <param name="Asset">The number of the asset, by which the rows of a grantee are sorted.</param>
/// <param name="Engagement">The number of the engagement; 0 for none.</param>
/// <param name="Window">The number of the window.</param>
/// <param name="Terms">The number of the terms.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct GrantRow(int Asset, int Engagement, int Window, int Terms);
