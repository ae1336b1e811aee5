using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>
/// Numbers left where the operating system has mapped the library itself: nothing is copied, and only pages that are used
/// become resident. The memory lives as long as the assembly does, and every user of this class lives in that assembly.
/// </summary>
internal sealed unsafe class MappedMemory<T>(T* pointer, int length) : MemoryManager<T>
    where T : unmanaged
{
    /// <summary>
    /// Whether numbers at this address can be read in place: aligned ones everywhere, others where the processor does not mind.
    /// The compiler puts a resource on a multiple of four.
    /// </summary>
    public static bool CanReadAt(void* pointer) =>
        (nuint)pointer % (nuint)Unsafe.SizeOf<T>() == 0 || RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.X86 or Architecture.Arm64;

    /// <inheritdoc/>
    public override Span<T> GetSpan() => new(pointer, length);

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0) => new(pointer + elementIndex);

    /// <inheritdoc/>
    public override void Unpin()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
    }
}
